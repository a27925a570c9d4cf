/** A Philippine mobile number as people write it (0917 123 4567, +63 917…, 63917…, 9171234567), as the source of a pattern. */
export const MOBILE = String.raw`(?:\+?63[ .-]?(?:\(0\)[ ]?)?9\d{2}|\+?63[ .-]?\(9\d{2}\)|\(?09\d{2}\)?|9\d{2})[ .-]?\d{3}[ .-]?\d{4}|09\d{2}[ .-]\d{4}[ .-]\d{3}|09\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{3}`;
