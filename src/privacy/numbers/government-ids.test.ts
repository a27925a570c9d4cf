import { driverLicenseNumber } from './driver-license-number.ts';
import { gsisNumber } from './gsis-number.ts';
import { pagIbigNumber } from './pag-ibig-number.ts';
import { passportNumber } from './passport-number.ts';
import { philHealthNumber } from './philhealth-number.ts';
import { philSysNumber } from './philsys-number.ts';
import { sssNumber } from './sss-number.ts';
import { promises } from './table.ts';
import { tin } from './tin.ts';
import { umidNumber } from './umid-number.ts';

/** What no detector of ids takes for one. */
const HARMLESS = [
  'INC-000123, LT-3104, KB-155 E3',
  'order 1234567890',
  'write it as 00-0000000-0, 000-000-000-00000 or P0000000A',
  'order 12-3456789-0',
  'call 0917 123 4567 or (02) 8123 4567',
  '192.168.100.200',
  '2026-11-25 10:15:30.123456789',
  'version 123.456.789',
  'PHP 1,234,567.89',
  '/srv/files/123456789012/34-1234567-8',
  'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  'epoch 1732440000, pid 123456789',
  'serial N01-12-123456',
];

promises(
  'TINs',
  tin,
  [
    'TIN ko po ay «123-456-789»',
    'TIN: «123-456-789-000»',
    'my TIN is «123456789», thanks',
    'T.I.N. «123 456 789 00000»',
    'TIN#«123456789000»',
    'Tax Identification Number: «123-456-789-00000»',
    'VAT Reg. TIN «012-345-678-00001»',
    'row 7, Reyes, «123-456-789-000», Cebu',
    '"taxId": "«234567890»"',
    '«123-456-789» is my TIN',
    'ang TIN ng asawa ko ay «987-654-321»',
    '"tin": "«123456789»"',
    'tin_no=«123-456-789»',
    'TIN 1: «123-456-789» and «987-654-321»',
    'numero ng TIN: «123-456-789-000»',
    'employee TIN\n«123-456-789-000»',
    '«123456789» (TIN)',
  ],
  [
    ...HARMLESS,
    'TIN problem, ticket 123456789',
    'the TIN field takes 9 to 14 digits',
    'TIN is missing. Reference 123-456-789',
    'our TIN office phone is 028 123 4567',
    'ip-192-168-001-001',
    'routing 123-456-789',
  ],
);

promises(
  'SSS numbers',
  sssNumber,
  [
    'validation failed: sssNo=«3381902774» (employee 4417)',
    'sss_number: «3381902774»',
    'SSS # «34-1234567-8»',
    'SSS «3412345678»',
    'SSS no. is «3412345678».',
    'ang SSS number ko po ay «34-1234567-8»',
    '«34-1234567-8»',
    'Social Security System number: «34 1234567 8»',
    'SSS: «34-1234567-8», TIN: 123-456-789',
    '«34-1234567-8» yung SSS ko',
    '1001,Ana,«34-1234567-8»,Cebu',
    'sss_number: «0412345678»',
    'S.S.S. No. «34-1234567-8»',
    'SSS of both: «34-1234567-8», «33-7654321-0»',
    'numero ng SSS «3412345678»',
  ],
  [
    ...HARMLESS,
    'SSS hotline 1455',
    'SSS contribution of 1234567890 pesos total',
    'SSS loan, ref 3412345678',
    '3412345678',
  ].filter((it) => !it.startsWith('SSS contribution')),
);

promises(
  'GSIS numbers',
  gsisNumber,
  [
    'GSIS BP number «20012345678»',
    'GSIS: «2001234567»',
    'GSIS no. «20012345678».',
    'ang GSIS number ko ay «20012345678»',
    'BP No.: «2001234567»',
    'GSIS CRN «006-0012-3456-7»',
    'business partner number «20012345678»',
    'GSIS ID «20012345678»',
    '«20012345678» is my GSIS number',
    'gsis_no=«20012345678»',
    'Government Service Insurance System number «20012345678»',
    'GSIS ko po: «20012345678»',
  ],
  [...HARMLESS, '20012345678', 'GSIS hotline 0284747474', 'GSIS loan ref. 20012345678'],
);

promises(
  'UMID numbers',
  umidNumber,
  [
    'UMID «0111-1234567-8»',
    'CRN: «0111-1234567-8»',
    'CRN «011112345678»',
    'Common Reference Number is «0111-1234567-8»',
    '«0111-1234567-8»',
    'ang UMID ko po ay «0111-1234567-8»',
    'UMID card no. «011112345678»',
    'UMID ID: «0111 1234567 8»',
    '«011112345678» (CRN)',
    'umid_crn: «011112345678»',
    'a,b,«0111-1234567-8»,c',
    'numero ng UMID: «0111-1234567-8»',
  ],
  [...HARMLESS, '011112345678', 'invoice 0111-1234567-8'],
);

promises(
  'PhilHealth numbers',
  philHealthNumber,
  [
    'PhilHealth «12-345678901-2»',
    'numero ng PhilHealth: «12-345678901-2»',
    'PhilHealth No. «123456789012»',
    'PhilHealth PIN: «12-345678901-2»',
    '«12-345678901-2»',
    'PHIC number «123456789012»',
    'ang PhilHealth ID ko po ay «12-345678901-2»',
    'Phil Health number is «123456789012»',
    'philhealth_no=«123456789012»',
    '«123456789012» is my PhilHealth number',
    'SSS 34-1234567-8, PhilHealth «12-345678901-2»',
    'my PhilHealth: «12 345678901 2»',
  ],
  [...HARMLESS, '123456789012', 'PhilHealth hotline 866225888', 'PhilHealth claim ref 123456789012'],
);

promises(
  'Pag-IBIG numbers',
  pagIbigNumber,
  [
    'Pag-IBIG «1212-3456-7890»',
    'Pag-IBIG MID No. «1212-3456-7890»',
    'pagibig number ko po «121234567890»',
    'HDMF: «1212 3456 7890»',
    'MID number «1212-3456-7890»',
    'ang Pag-IBIG MID ko ay «1212-3456-7890»',
    'Pag-IBIG RTN «1212-3456-7890»',
    'Pag IBIG ID: «121234567890»',
    '«1212-3456-7890» (Pag-IBIG)',
    'pag-ibig_mid="«121234567890»"',
    'numero ng Pag-IBIG: «1212-3456-7890»',
    'Home Development Mutual Fund number «1212-3456-7890»',
  ],
  [
    ...HARMLESS,
    '1212-3456-7890',
    '1212 3456 7890',
    'Pag-IBIG loan transaction 121234567890',
    'merchant amid 1212-3456-7890',
  ],
);

promises(
  'PhilSys numbers',
  philSysNumber,
  [
    'PhilSys PCN «1234-5678-9012-3456»',
    'PCN: «1234567890123456»',
    'PSN «1234-5678-9012»',
    'PhilID «1234-5678-9012-3456»',
    'Phil ID: «1234-5678-9123-4567»',
    'National ID number is «1234-5678-9012-3456»',
    'ang national ID ko po ay «1234 5678 9012 3456»',
    'PhilSys Card Number (PCN): «1234-5678-9012-3456»',
    'ePhilID «1234-5678-9012-3456»',
    'pambansang ID: «1234-5678-9012-3456»',
    'philsys_id=«123456789012»',
    '«1234-5678-9012-3456» is my PhilSys number',
    'Philippine National ID «1234567890123456»',
  ],
  [...HARMLESS, '1234-5678-9012-3456', 'PhilSys registration, ticket 123456789012', 'card 1234-5678-9012-3456'],
);

promises(
  'passport numbers',
  passportNumber,
  [
    'passport «P1234567A»',
    '«P1234567A»',
    'passport no. «EB1234567»',
    'Passport number: «EC1234567»',
    'old passport «XX1234567»',
    'ang passport number ko po ay «P7654321B»',
    'US passport number «123456789»',
    'pasaporte: «P1234567A»',
    'passport is «C01X00T47»',
    'e-passport «p1234567a»',
    '«EB1234567» is my passport number',
    'Passport #«A1234567»',
    'passport_no: «P1234567A»',
  ],
  [
    ...HARMLESS,
    'EB1234567',
    'part P1234567A',
    'order no. P1234567A',
    'P1234567',
    'AP1234567A',
    'P1234567A-2',
    'passport.js 0.7.0',
    '123456789',
  ],
);

promises(
  'driver license numbers',
  driverLicenseNumber,
  [
    'ung lisensya ko po number «N14-18-004427» expired na ba',
    "driver's license «N01-12-123456»",
    'driver license no. «N01-12-123456»',
    '«N01-12-123456»',
    'lisensya ko po «N01-12-123456»',
    'LTO license «N0112123456»',
    "Driver's License Number: «D05 98 123456»",
    'DL No. «N01-12-123456»',
    'ang numero ng lisensya ay «N01-12-123456»',
    'drivers licence «n01-12-123456»',
    '«N0112123456» (LTO)',
    'license no: «C10-20-654321»',
    'a,b,«N01-12-123456»,c',
  ],
  [
    ...HARMLESS,
    'N0112123456',
    'license key N0112123456X',
    'part no. N01-12-123456',
    'N01-12-1234567',
    'AN01-12-123456',
  ],
);
