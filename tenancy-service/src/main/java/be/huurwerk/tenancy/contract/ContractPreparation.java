package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A contract that is prepared (huurovereenkomst in voorbereiding): it reserves the dwelling until it is signed or withdrawn.
 *
 * @param contractKind and {@code endDate} as the law of the intended day of signing gives them
 */
record ContractPreparation(
        UUID contractPreparationId,
        PreparationRequest terms,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        PreparationStatus status,
        Optional<UUID> tenancyId,
        Optional<PreparationWithdrawal> withdrawal,
        long version) {

    enum PreparationStatus {
        open,
        signed,
        withdrawn
    }

    record PreparationWithdrawal(LocalDate on, @Withheld String reason) {}
}
