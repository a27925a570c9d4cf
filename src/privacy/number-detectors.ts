import type { Detector, DetectorName } from './detector.ts';
import { bankAccount } from './numbers/bank-account.ts';
import { cardNumber } from './numbers/card-number.ts';
import { cardSecurityCode } from './numbers/card-security-code.ts';
import { cardTrackData } from './numbers/card-track.ts';
import { diagnosis } from './numbers/diagnosis.ts';
import { driverLicenseNumber } from './numbers/driver-license-number.ts';
import { eWalletNumber } from './numbers/e-wallet-number.ts';
import { gsisNumber } from './numbers/gsis-number.ts';
import { iban } from './numbers/iban.ts';
import { mailAddress } from './numbers/mail-address.ts';
import { medicalRecordNumber } from './numbers/medical-record-number.ts';
import { pagIbigNumber } from './numbers/pag-ibig-number.ts';
import { passportNumber } from './numbers/passport-number.ts';
import { patientNumber } from './numbers/patient-number.ts';
import { philHealthNumber } from './numbers/philhealth-number.ts';
import { philSysNumber } from './numbers/philsys-number.ts';
import { phoneNumber } from './numbers/phone-number.ts';
import { postalAddress } from './numbers/postal-address.ts';
import { sssNumber } from './numbers/sss-number.ts';
import { tin } from './numbers/tin.ts';
import { umidNumber } from './numbers/umid-number.ts';

/** What finds cards, ids, accounts, addresses and health in a text, by the names that KB-450 (classes) gives them. */
export const numberDetectors = {
  'card number': cardNumber,
  'card security code': cardSecurityCode,
  'card track data': cardTrackData,
  'PhilSys number': philSysNumber,
  TIN: tin,
  'SSS number': sssNumber,
  'GSIS number': gsisNumber,
  'UMID number': umidNumber,
  'PhilHealth number': philHealthNumber,
  'Pag-IBIG number': pagIbigNumber,
  'passport number': passportNumber,
  'driver license number': driverLicenseNumber,
  'diagnosis in context': diagnosis,
  'patient number in context': patientNumber,
  'medical record number in context': medicalRecordNumber,
  'bank account in context': bankAccount,
  IBAN: iban,
  'e-wallet number in context': eWalletNumber,
  'mail address': mailAddress,
  'phone number': phoneNumber,
  'postal address': postalAddress,
} as const satisfies Partial<Record<DetectorName, Detector>>;
