#!/bin/bash
# A database a service, and a role that owns it and may enter no other. Runs once, on an empty data folder.
set -euo pipefail

for name in rent_calculation deposit arrears tenancy; do
    psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres -v name="$name" -v password="$SERVICE_DB_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
