package be.huurwerk.arrears.account;

import be.huurwerk.bankformats.StructuredCommunication;
import java.util.UUID;

/** The account of a tenancy, one each. */
public record RentAccount(UUID rentAccountId, UUID tenancyId, StructuredCommunication structuredCommunication) {}
