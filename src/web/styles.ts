// The widgets' styles stand in a layer, so that ours win without a fight. A screen that uses another widget adds its file here.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@fontsource-variable/inter/wght.css';
import '../kit/ui/tokens.css';
import '../kit/ui/base.css';
