-- What a filed claim was in all: the claim becomes another when a payment comes back, or a debt is corrected. Empty of what was filed before.
alter table debt_settlement_act
    add column claimed numeric(14, 2) check (claimed is null or claimed >= 0 and kind = 'claimFiled');
