-- What the rules of signing in rely on, held by the database as well.

-- Two who set up an authenticator app at the same moment do not make two secrets.
drop index people.two_factor_person;
create unique index two_factor_person on people.two_factor (person_id);

-- At a provider somebody is who its issuer and its subject say, and that is one person here.
create unique index account_subject on people.account (issuer, account_id) where issuer is not null;
-- One person has one subject at an issuer: an address that was given to a newcomer there does not open the account of whoever left.
create unique index account_issuer on people.account (person_id, issuer) where issuer is not null;
