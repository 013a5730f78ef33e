package be.huurwerk.rent.chargeletter;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How what a letter asks is paid.
 *
 * @param account the landlord's, in groups of four
 * @param holder as the bank knows the landlord
 * @param communication the structured one of the household's rent account, in its printed form
 */
record HowToPay(String account, String holder, String communication) {

    /** Of a letter that asks nothing. */
    static final HowToPay NOTHING = new HowToPay("", "", "");

    private static final String BANK = "policy/landlord/bank";

    /**
     * @param communications those that are known, by tenancy
     * @throws ProblemException 409 while that of the tenancy is not known: a letter that asks money says how to pay it
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy doesn't say the landlord's account
     */
    static HowToPay of(UUID tenancyId, Map<UUID, String> communications, LocalDate on, Parameters parameters) {
        String communication = Optional.ofNullable(communications.get(tenancyId))
                .orElseThrow(() -> ProblemException.conflict(
                        "rentAccountUnknown",
                        new Text(
                                "The structured communication of the rent account of tenancy " + tenancyId
                                        + " is not known yet.",
                                "De gestructureerde mededeling van de huurrekening van huur " + tenancyId
                                        + " is nog niet bekend.")));
        return new HowToPay(
                parameters.word(BANK, "iban", on).value().replaceAll("(.{4})(?=.)", "$1\u00a0"),
                parameters.word(BANK, "name", on).value(),
                communication);
    }
}
