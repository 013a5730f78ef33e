package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.inspection.ChargedDamage;
import be.huurwerk.tenancy.inspection.NoCharge;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a departure charges: what the signed outgoing inspection found, or what is stated where there is none. */
final class DepartureDamages {

    private DepartureDamages() {}

    /**
     * @param stated what the body says, if it does
     * @param inspected what the outgoing inspection lets the household pay, once it is signed
     * @param notCharged why it lets the household pay nothing of what that damaged
     * @throws ProblemException 409 {@code noInspectionSigned} when neither says anything, {@code damagesContradictInspection} when the
     *     amounts differ; the words may
     */
    static List<ChargedDamage> of(
            Optional<List<DepartureRequest.DamageRequest>> stated,
            Optional<List<ChargedDamage>> inspected,
            Optional<NoCharge> notCharged) {
        if (stated.isEmpty()) {
            return inspected.orElseThrow(DepartureDamages::noneSigned);
        }
        inspected.ifPresent(found -> compare(stated.get(), found, notCharged));
        return stated.get().stream()
                .map(damage -> new ChargedDamage(damage.description(), damage.amount()))
                .toList();
    }

    private static void compare(
            List<DepartureRequest.DamageRequest> stated, List<ChargedDamage> found, Optional<NoCharge> notCharged) {
        List<BigDecimal> said = sorted(stated.stream().map(DepartureRequest.DamageRequest::amount));
        List<BigDecimal> seen = sorted(found.stream().map(ChargedDamage::amount));
        if (!said.equals(seen)) {
            String amounts = seen.isEmpty()
                    ? "0.00"
                    : seen.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
            throw ProblemException.conflict(
                    "damagesContradictInspection",
                    new Text(
                            "The signed outgoing inspection charges " + amounts + ". "
                                    + notCharged
                                            .map(why -> why.text().en() + " ")
                                            .orElse("")
                                    + "Leave damages out to take it over.",
                            "De ondertekende uitgaande plaatsbeschrijving rekent " + amounts + " aan. "
                                    + notCharged
                                            .map(why -> why.text().nl() + " ")
                                            .orElse("")
                                    + "Laat damages weg om dat over te nemen."));
        }
    }

    private static List<BigDecimal> sorted(Stream<BigDecimal> amounts) {
        return amounts.map(amount -> amount.setScale(2)).sorted().toList();
    }

    private static ProblemException noneSigned() {
        return ProblemException.conflict(
                "noInspectionSigned",
                new Text(
                        "No outgoing inspection is signed: state the damages, be they none.",
                        "Er is geen ondertekende uitgaande plaatsbeschrijving: vermeld de schade, ook als die er niet is."));
    }
}
