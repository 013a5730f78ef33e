-- Whether the rent rests on figures of the dwelling that were corrected since.
alter table outdated_rent add column figures_corrected boolean not null default false;
