/** Provinces, regions and cities of the Philippines that stand in addresses (PSA, Philippine Standard Geographic Code), as the source of a pattern. */
export const PLACES = [
  'Metro Manila|NCR|Manila|(?:Kalakhang )?Maynila|(?:Lungsod|Siyudad|Dakbayan|Syudad|Lalawigan|Probinsya) (?:ng|sa) [A-Z]\\p{L}{2,15}(?: [A-Z]\\p{L}{2,15})?|Lungsod Quezon|Sugbo|Dabaw|Makati|Taguig|Pasig|Pasay|Para[nñ]aque|Mandaluyong|San Juan|Quezon City|QC|Caloocan|Malabon|Navotas|Valenzuela|Las Pi[nñ]as|Muntinlupa|Marikina|Pateros|BGC|Bonifacio Global City|Alabang',
  'Abra|Agusan del (?:Norte|Sur)|Aklan|Albay|Antique|Apayao|Aurora|Basilan|Bataan|Batanes|Batangas|Benguet|Biliran|Bohol|Bukidnon|Bulacan|Cagayan(?: de Oro)?|Camarines (?:Norte|Sur)|Camiguin|Capiz|Catanduanes|Cavite|Cebu',
  'Cotabato|Davao(?: (?:de Oro|del Norte|del Sur|Occidental|Oriental))?|Dinagat|Eastern Samar|Guimaras|Ifugao|Ilocos (?:Norte|Sur)|Iloilo|Isabela|Kalinga|La Union|Laguna|Lanao del (?:Norte|Sur)|Leyte|Maguindanao|Marinduque|Masbate',
  'Misamis (?:Occidental|Oriental)|Mountain Province|Negros (?:Occidental|Oriental)|Northern Samar|Nueva (?:Ecija|Vizcaya)|(?:Occidental|Oriental) Mindoro|Palawan|Pampanga|Pangasinan|Quezon|Quirino|Rizal|Romblon|Samar|Sarangani|Siquijor',
  'Sorsogon|South Cotabato|Southern Leyte|Sultan Kudarat|Sulu|Surigao del (?:Norte|Sur)|Tarlac|Tawi-Tawi|Zambales|Zamboanga(?: (?:del Norte|del Sur|Sibugay))?',
  'Angeles|Antipolo|Bacolod|Bacoor|Baguio|Butuan|Calamba|Dagupan|Dasmari[nñ]as|Dumaguete|General Santos|GenSan|Iligan|Imus|Lapu-Lapu|Lipa|Lucena|Mandaue|Naga|Olongapo|Ormoc|Puerto Princesa|Roxas|San Fernando|San Jose del Monte|San Pablo|Santa Rosa|Sta\\.? Rosa|Bi[nñ]an|Tacloban|Tagaytay|Tagum|Taytay|Cainta|Meycauayan|Malolos|Legazpi|Koronadal|Cabanatuan',
].join('|');
