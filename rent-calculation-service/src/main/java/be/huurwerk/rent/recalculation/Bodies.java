package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.income.Proof;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about requests. */
final class Bodies {

    private Bodies() {}

    @Schema(name = "RecalculationRequestBody")
    record Asked(
            UUID tenancyId,
            RequestReason reason,
            LocalDate requestedOn,
            @Size(min = 1, max = 50) List<Stated> members) {}

    /** @param incomeKinds what the person lived on in the last months */
    @Schema(name = "RecalculationMember")
    record Stated(UUID personId, @Size(min = 1, max = 9) List<ProvenIncome> incomeKinds) {}

    /**
     * @param incomeKind which income it proves; left out for every one that this proof can prove
     * @param months which months it proves; left out for all that are asked
     */
    @Schema(name = "RecalculationProof")
    record Received(
            UUID personId,
            Proof proof,
            LocalDate receivedOn,
            Optional<ProvenIncome> incomeKind,
            Optional<@Size(min = 1, max = 12) List<YearMonth>> months) {

        ReceivedProof toModel() {
            return new ReceivedProof(personId, proof, incomeKind, months.orElse(List.of()), receivedOn);
        }
    }

    @Schema(name = "RecalculationWithdrawal")
    record Withdrawn(@Size(min = 1, max = 500) String reason) {}
}
