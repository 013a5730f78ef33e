-- What the assessment notice of a dwelling and year grants; of the amounts the last one received counts.
create table property_tax_reduction (
    property_tax_reduction_id uuid primary key,
    dwelling_id uuid not null,
    assessment_year integer not null,
    sent_on date not null,
    role_article text,
    basic_levy_reduction numeric(14, 2),
    objected_on date,
    version integer not null default 0,
    unique (dwelling_id, assessment_year)
);

create table property_tax_amount (
    property_tax_reduction_id uuid not null references property_tax_reduction,
    ordinal integer not null,
    received_on date not null,
    reduction numeric(14, 2) not null,
    primary key (property_tax_reduction_id, ordinal)
);

-- What of it was decided that a household gets: the newest of a tenancy counts. Without days nothing is due, and what was told before is void.
create table property_tax_credit (
    credit_decision_id uuid primary key,
    property_tax_reduction_id uuid not null references property_tax_reduction,
    tenancy_id uuid not null,
    decided_at timestamptz not null,
    reduction numeric(14, 2) not null,
    compared text not null,
    from_date date,
    until_date date,
    share numeric(14, 2) not null,
    social_reduction numeric(14, 2) not null,
    credit numeric(14, 2) not null
);
create index property_tax_credit_latest on property_tax_credit (property_tax_reduction_id, tenancy_id, credit_decision_id desc);
create index property_tax_credit_tenancy on property_tax_credit (tenancy_id);
