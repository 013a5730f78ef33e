package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.GrantProof;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an officer's decision on the current income rests on: the tenant's request, while one is open, and the proofs that it asks; without
 * one, the proof with which each income that counts was declared. A retirement rests on a pension. Neither holds from a day earlier than the landlord's cut-off day allows.
 */
@ApplicationScoped
class PapersOfGrant implements GrantProof {

    private final RecalculationRequests requests;
    private final RentCalculation calculation;
    private final Parameters parameters;

    PapersOfGrant(RecalculationRequests requests, RentCalculation calculation, Parameters parameters) {
        this.requests = requests;
        this.calculation = calculation;
        this.parameters = parameters;
    }

    @Override
    public void check(TenancyFile file, LocalDate from, DecisionReason kind) {
        if (kind == DecisionReason.retirement) {
            Set<UUID> pensions = new Pensions(new Counting(calculation)).missing(file, from, List.of());
            if (!pensions.isEmpty()) {
                throw pensionMissing(pensions);
            }
        }
        RequestReason reason = RequestReason.valueOf(kind.name());
        requests.open(file.tenancyId(), reason)
                .ifPresentOrElse(request -> ofRequest(request, file, from), () -> declared(file, from));
        requests.decided(file.tenancyId(), reason).stream()
                .filter(day -> day.isAfter(from))
                .filter(day -> carries(file, day, file.provenTo(from)))
                .findFirst()
                .ifPresent(PapersOfGrant::refuseEarlier);
    }

    private void ofRequest(RecalculationRequest request, TenancyFile file, LocalDate from) {
        Progress progress = Progress.of(request, day -> new Counting(calculation).counted(file, day), parameters);
        if (progress.completedOn().isEmpty()) {
            String href =
                    Hrefs.recalculationRequest(request.recalculationRequestId()).toString();
            Set<UUID> persons = Stream.concat(
                            progress.unstated().stream(),
                            progress.items().stream()
                                    .filter(ChecklistItem::isMissing)
                                    .map(ChecklistItem::personId))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            throw missing(persons).with("href", href);
        }
        if (progress.effectiveFrom().isAfter(from)) {
            refuseEarlier(progress.effectiveFrom());
        }
    }

    private void declared(TenancyFile file, LocalDate from) {
        Map<UUID, List<DeclaredIncome>> told = new Counting(calculation)
                .counted(file, from).stream()
                        .collect(Collectors.toMap(Function.identity(), person -> file.provenBy(person, from)));
        Set<UUID> unproven = told.keySet().stream()
                .filter(person -> !told.get(person).stream().allMatch(PapersOfGrant::isProven))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unproven.isEmpty()) {
            throw missing(unproven);
        }
        LocalDate lastIn = told.values().stream()
                .flatMap(List::stream)
                .flatMap(income -> income.receivedOn().stream())
                .filter(file.provenTo(from)::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(file.provenTo(from));
        LocalDate earliest = RecalculationDate.of(RecalculationReason.incomeDrop, lastIn, parameters)
                .effectiveFrom();
        if (earliest.isAfter(from)) {
            refuseEarlier(earliest);
        }
    }

    /** No income is declared by a sworn statement, that proves its months too. */
    private static boolean isProven(DeclaredIncome income) {
        return income.proof().isPresent() || income.kind() == IncomeKind.none;
    }

    /** Whether a rent that a request brought from the day on rests on the same months. */
    private static boolean carries(TenancyFile file, LocalDate day, LocalDate provenTo) {
        return file.schedule().grants().stream()
                .filter(grant -> grant.from().equals(day))
                .map(Grant::provenTo)
                .anyMatch(provenTo::equals);
    }

    private static ProblemException missing(Set<UUID> persons) {
        String names = names(persons);
        return ProblemException.conflict(
                        "proofsMissing",
                        new Text(
                                "The proofs of the current income are missing of " + names + ".",
                                "De bewijzen van het huidige inkomen ontbreken van " + names + "."))
                .with("personIds", persons.stream().map(UUID::toString).toList());
    }

    private static ProblemException pensionMissing(Set<UUID> persons) {
        String names = names(persons);
        return ProblemException.conflict(
                        "pensionMissing",
                        new Text(
                                "A retirement rests on a pension: a current income with the proof of the pension fund (pensionFund)"
                                        + " is declared of none of " + names + ".",
                                "Een pensionering steunt op een pensioen: een huidig inkomen met het attest van het pensioenfonds"
                                        + " (pensionFund) is verklaard van geen van " + names + "."))
                .with("personIds", persons.stream().map(UUID::toString).toList());
    }

    private static String names(Set<UUID> persons) {
        return persons.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }

    private static void refuseEarlier(LocalDate earliest) {
        throw ProblemException.conflict(
                        "proofsCameLater",
                        new Text(
                                "By the day on which the proofs came in or can have come in, the rent holds from "
                                        + earliest + " on at the earliest.",
                                "Volgens de dag waarop de bewijzen binnenkwamen of binnen konden zijn, geldt de huurprijs ten vroegste vanaf "
                                        + earliest + "."))
                .with("effectiveFrom", earliest.toString());
    }
}
