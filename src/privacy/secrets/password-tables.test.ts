import { expect, test } from 'vitest';
import { marked, unmarked } from './marked.ts';
import { passwordInContext } from './password-in-context.ts';

// What stands between « and » is the password; all else stays.
const TEXTS = [
  'username,password\nana,«sun»\nben,«moon12»',
  '| user | password |\n|---|---|\n| ana | «x1y» |',
  'spring:\n  datasource:\n    password: «abc»',
  'Name;Login;Password\nPerla;perla1;«Perl4s-Sea»',
  'user\tpass\nben\t«Ben10-aliens»',
  '| User | Password |\n|---|---|\n| ana | «sunflower» |\n| ben | «moon-light» |',
  'USER      PASSWORD\nana       «hunter2x»\nben       «batang-bata»',
  'user,email,password\n"Reyes, Ana",ana,«kalabaw»',
  '| Username | ana |\n| Password | «sunflower» |',
  'Username\tana\nPassword\t«sunflower»',
  'User;Pass;Role\nana;«kalabaw»;admin\nben;«sun-moon»;user',
  'host,user,pw\nerp01,ana,«kalabaw»',
  '| Server | Login | Pwd |\n|--|--|--|\n| erp01 | ana | «kalabaw» |',
  '| Site | Username | Password | Notes |\n|---|---|---|---|\n| portal | ana | «kalabaw» | old |\n| erp | ben | «Moon.Sun» | new |',
  'System | Username | Password\nportal | ana | «kalabaw»',
  'WiFi\tPassword\nBisita\t«kapetayo»',
  'SSID\tPassword\nBisita\t«kapetayo»',
  'Pangalan,Password\nAna,«kalabaw»',
  'Account  User  Password\nerp      ana   «kalabaw»',
  '| System | User | Password |\n|---|---|---|\n| QuickBooks | jcruz | «letmein-pls» |',
];

test.each(TEXTS)('a password in a table is found, and nothing beside it: %j', (text) => {
  expect(marked(passwordInContext, unmarked(text))).toBe(text);
});
