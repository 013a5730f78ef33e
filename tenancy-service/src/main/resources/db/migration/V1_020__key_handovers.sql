-- The keys are handed to a household, once per tenancy; override_reason says why without the deposit.
create table key_handover (
    tenancy_id uuid primary key references tenancy,
    handed_over_on date not null,
    override_reason text
);
