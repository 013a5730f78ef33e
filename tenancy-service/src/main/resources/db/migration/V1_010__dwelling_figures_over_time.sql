-- Figures that were corrected stay known: what held from the same day before other figures superseded them.
create table superseded_figure (
    superseded_figure_id uuid primary key,
    dwelling_id uuid not null references dwelling,
    valid_from date not null,
    base_rent numeric(14, 2) not null,
    minimum_rent numeric(14, 2),
    patrimony_reduction numeric(14, 2),
    energy_correction numeric(14, 2),
    superseded_at timestamptz not null
);
create index superseded_figure_dwelling on superseded_figure (dwelling_id, valid_from);

-- What else is known of a dwelling; empty where nobody said it.
alter table dwelling
    add column adapted boolean,
    add column communal_heating boolean,
    add column ownership text check (ownership in ('own', 'inRented'));
