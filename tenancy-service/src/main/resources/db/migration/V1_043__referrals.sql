-- Referrals to organisations that help. Reasons and outcomes are codes: what the help is about stays with who gives it.
create table referral (
    referral_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    person_id uuid references person,
    organisation text not null check (organisation in ('ocmw', 'caw', 'lac', 'mediation', 'debtMediation', 'budgetSupport',
        'housingSupport', 'healthCare', 'employmentService', 'integrationAgency')),
    reason text not null check (reason in ('arrears', 'debts', 'nuisance', 'housekeeping', 'care', 'language', 'work', 'rights',
        'conflict')),
    referred_on date not null,
    consent_on date,
    outcome text check (outcome in ('started', 'declined', 'noContact', 'completed', 'stopped')),
    outcome_on date,
    version bigint not null,
    check ((outcome is null) = (outcome_on is null))
);
create index referral_tenancy on referral (tenancy_id, referral_id);
create index referral_person on referral (person_id) where person_id is not null;
