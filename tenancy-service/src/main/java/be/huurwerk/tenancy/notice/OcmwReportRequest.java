package be.huurwerk.tenancy.notice;

import java.time.LocalDate;

record OcmwReportRequest(LocalDate reportedOn) {}
