package be.huurwerk.tenancy.contract;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param reason why nothing came of it; never about a person's health or debts */
record PreparationWithdrawalRequest(
        LocalDate withdrawnOn, @Size(min = 1, max = 500) String reason) {}
