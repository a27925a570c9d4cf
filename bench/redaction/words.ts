/** Invented words that the templates of the texts are filled with, written by hand. */
export const words = {
  pw: lines(`
    Sinigang#4 tokyo-drift9 P@ndesal tuesday-rain Qwerty!23 kamatis88 N3verAgain BahayKubo_3 lunchAt12 Zebra.Cross
    manila-bay7 Tru3Gr1t ilovemydog1 Kape_at_7 Football99! c0rn3r-st0re Dalandan* Spring2026 admin@site5 Tatlong-Itlog
    MidnightSnack8 pusa-at-aso b1cycle Pasko2025! R3dUmbrella tinolang.manok W4termelon summer-of-69 Kabayo#2 letmein-pls
    D4lmatian ubeHalaya5 X9v!rT2q janice0214 Marites.247 br0adband Sampalok_2 greenTea33 Hiraya!Manawari 8ballPool
    T1ger-lily kutsinta6 Tagaytay#Fog GoodM0rning sayote.77 Pr1nter-jam BlueMango21 karaoke_king Mayon-1814 s3cretRecipe
    Bibingka*9 doubleDutch4 Isla-Verde r00ftop Kulog&Kidlat2 gardenHose7 Palawan_11 Ch33secake lola-basyang Merienda3pm
  `),
  user: lines(
    'jcruz m.santos rlim aaquino pdy ttan gsy lreyes kgo nabad evilla ocampo7 frontdesk warehouse2 hr03 cashier5',
  ),
  first: lines(`
    Andres Belen Carding Dina Efren Fely Gardo Hilda Isko Jopay Kiko Lorna Manny Nena Onyok Pilar Quino Rica Sonny Tisay
    Ulysses Vilma Wally Yayo Zeny Amado Bising Celso Delfin Ester
  `),
  company: [
    'Bayani Foods',
    'Tindahan ni Aling Nena',
    'Northstar Dental',
    'Habagat Shipping',
    'Kalinga Clinic',
    'Sugbo Trading',
    'Amihan Resort',
    'Lakbay Travel',
    'Pinoy Hardware',
    'Sta. Rosa Rural School',
    'Mayumi Spa',
  ],
  system: [
    'payroll',
    'VPN',
    'webmail',
    'Windows',
    'HR portal',
    'POS',
    'SAP',
    'booking system',
    'Teams',
    'EMR',
    'time clock',
    'QuickBooks',
    'file server',
  ],
  bank: lines('BDO BPI Metrobank Landbank PNB RCBC UnionBank EastWest'),
  condition: [
    'tuberculosis',
    'dengue fever',
    'type 2 diabetes',
    'asthma',
    'hypertension',
    'pneumonia',
    'breast cancer',
    'hepatitis B',
    'bipolar disorder',
    'epilepsy',
    'chronic kidney disease',
    'measles',
    'anemia',
    'typhoid fever',
    'depression',
    'arthritis',
  ],
  icd: lines('E11.65 J18.9 A15.0 I25.10 N18.3 F41.1 B20 G40.909'),
  address: [
    '14 Katipunan Avenue, Quezon City',
    '209 Colon Street, Cebu City',
    '3F Santos Building, 71 Quirino Highway, Novaliches',
    'Blk 8 Lot 21 Narra Street, Barangay San Isidro, Antipolo City',
    '16 Burgos St., Vigan City, Ilocos Sur',
    '502 J.P. Laurel Avenue, Bajada, Davao City',
    '77 Delgado Street, Iloilo City',
    '1189 Taft Avenue, Ermita, Manila',
    '33 Magsaysay Drive, Olongapo City',
  ],
  envname: lines('MAIL ERP BACKUP WAREHOUSE CRM LDAP REPORTS SHOP SCANNER'),
  envhost: lines('erp01 web-2 stage billing print7 gate mail3'),
} satisfies Record<string, string[]>;

function lines(text: string): string[] {
  return text.trim().split(/\s+/);
}
