package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.UUID;

record SignatureRequest(UUID personId, LocalDate receivedOn) {}
