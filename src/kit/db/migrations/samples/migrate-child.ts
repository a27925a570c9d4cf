import { migrate } from '../migrate.ts';

const { config, files } = JSON.parse(process.env.MIGRATE!);
await migrate(config, files);
