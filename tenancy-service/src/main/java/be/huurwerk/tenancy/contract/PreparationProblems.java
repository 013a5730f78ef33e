package be.huurwerk.tenancy.contract;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Why a prepared contract can't be signed or withdrawn. */
final class PreparationProblems {

    private PreparationProblems() {}

    static ProblemException unknown(UUID contractPreparationId) {
        return ProblemException.notFound(new Text(
                "There is no contract preparation " + contractPreparationId + ".",
                "Er is geen contract in voorbereiding " + contractPreparationId + "."));
    }

    static ProblemException closed(ContractPreparation preparation) {
        return ProblemException.conflict(
                "preparationClosed",
                new Text(
                        "This contract is " + preparation.status() + " already.",
                        preparation.status() == ContractPreparation.PreparationStatus.signed
                                ? "Dit contract is al getekend."
                                : "Dit contract is al ingetrokken."));
    }
}
