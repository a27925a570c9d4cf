import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e3f2f2',
  '#c8e4e5',
  '#a0d3d5',
  '#62c6cb',
  '#45a9ae',
  '#2a9097',
  '#188087',
  '#0b6e75',
  '#085a60',
  '#06484d',
];

/** Greys of the dark scheme, from text to ground, as tokens.css has them. */
const dark: MantineColorsTuple = [
  '#e7edf3',
  '#b7c2cd',
  '#98a6b4',
  '#6b7885',
  '#3d4854',
  '#2a333d',
  '#1d252d',
  '#151b21',
  '#10151a',
  '#0b0f13',
];

/** Mantine's widgets in the hub's own look: the colours are those of tokens.css. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { accent, dark },
  black: '#16202b',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.6', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
  },
});
