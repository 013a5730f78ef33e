-- What came in beyond the due of a deposit pays what is due on it by now.
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry
    add constraint ledger_entry_kind_check check (kind in ('payment', 'reversal', 'takenOver', 'placement', 'release', 'interest',
        'surplusUsed', 'formChanged', 'settlement', 'annulment', 'refund', 'refundReturned'));
