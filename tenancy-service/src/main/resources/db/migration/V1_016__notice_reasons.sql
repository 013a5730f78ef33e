-- All reasons of the landlord, and the days from which a landlord may count a tenant's notice.
alter table notice
    add column notified_on date,
    add column moved_on date,
    drop constraint notice_reason_check,
    add constraint notice_reason_check
        check (reason in ('ordinary', 'careHome', 'death', 'internalMove', 'propertyAcquired', 'buildingLandAcquired',
            'seriousBreach', 'falseStatements', 'endOfTermIncome', 'endOfTermOccupancy'));
