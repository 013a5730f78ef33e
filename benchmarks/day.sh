#!/usr/bin/env bash
# The busiest hour of a landlord's busiest day: calls through the gateway at the pace of his officers, tenants and other systems, beside the
# import of the bank's file and the evaluation of the arrears, on all five built processes.
# Arguments: tenancies, minutes, the factor of the pace; none: 18000 4 1. After them --profile: each process is recorded in the measured
# minutes, and benchmarks/target/day has its flame graph (.svg) and its stacks (.collapsed, .jfr).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -am package -DskipTests \
    -pl benchmarks,gateway,tenancy-service,rent-calculation-service,deposit-service,arrears-service
[ $# -gt 0 ] || set -- 18000 4 1
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.day.DayBenchmark . "$@"
