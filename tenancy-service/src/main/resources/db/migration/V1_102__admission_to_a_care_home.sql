-- Of a notice because of a care home: when the tenant is admitted there, and when the certificate of it came in.
alter table notice add column admitted_on date;
alter table notice add column certificate_received_on date;
