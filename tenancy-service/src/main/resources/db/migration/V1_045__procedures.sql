-- Procedures on domicile fraud and nuisance: the steps taken, the evidence, the outcome.
create table procedure_file (
    procedure_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    kind text not null check (kind in ('domicileFraud', 'nuisance')),
    opened_on date not null,
    outcome text,
    closed_on date,
    version bigint not null,
    check ((outcome is null) = (closed_on is null))
);
create index procedure_file_tenancy on procedure_file (tenancy_id, procedure_id);
-- One open procedure of a kind at a time.
create unique index procedure_file_open on procedure_file (tenancy_id, kind) where closed_on is null;

create table procedure_step (
    procedure_id uuid not null references procedure_file,
    position integer not null,
    step text not null,
    on_date date not null,
    note text,
    primary key (procedure_id, position)
);

create table procedure_evidence (
    procedure_id uuid not null references procedure_file,
    position integer not null,
    kind text not null check (kind in ('statement', 'photo', 'meterReading', 'registerExtract', 'policeReport', 'visitReport',
        'correspondence', 'other')),
    received_on date not null,
    reference text,
    primary key (procedure_id, position)
);
