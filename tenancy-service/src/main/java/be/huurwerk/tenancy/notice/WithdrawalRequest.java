package be.huurwerk.tenancy.notice;

import java.time.LocalDate;

record WithdrawalRequest(LocalDate withdrawnOn) {}
