package be.huurwerk.arrears.bankstatement;

import java.util.UUID;

/** A deposit that a structured communication leads to. */
public record DepositTarget(UUID tenancyId, UUID depositId) {}
