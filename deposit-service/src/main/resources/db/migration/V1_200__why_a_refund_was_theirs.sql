-- Why a refund was the payee's when it was asked: who has died since is paid no more, but by the heirs. Empty where it was not kept.
alter table refund add column payee_ground text check (payee_ground in ('tenant', 'formerTenant', 'estate', 'heir'));
