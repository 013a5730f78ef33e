package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in a tenant's request for a rent on the current income. */
@ApplicationScoped
class AskRecalculation {

    private final RecalculationRequests requests;
    private final TenancyFiles files;
    private final FollowRequests follow;
    private final ErasedSubjects erased;
    private final RentCalculation calculation;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    AskRecalculation(
            RecalculationRequests requests,
            TenancyFiles files,
            FollowRequests follow,
            ErasedSubjects erased,
            RentCalculation calculation,
            Parameters parameters,
            BusinessDate businessDate) {
        this.requests = requests;
        this.files = files;
        this.follow = follow;
        this.erased = erased;
        this.calculation = calculation;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 naming every fault; 409 while a request for the same reason is open, or once the file is erased */
    @Transactional
    public RecalculationRequest ask(Bodies.Asked asked) {
        refuse(RequestFaults.ofDay("requestedOn", asked.requestedOn(), businessDate.today()));
        erased.refuse(asked.tenancyId());
        files.lockAll(List.of(asked.tenancyId()));
        TenancyFile file = files.load(asked.tenancyId()).orElseThrow(() -> unknown(asked.tenancyId()));
        refuse(RequestFaults.beforeStart(asked.requestedOn(), file.startDate()));
        LocalDate from = RecalculationDate.of(asked.reason().recalculation(), asked.requestedOn(), parameters)
                .effectiveFrom();
        Set<UUID> household =
                file.householdOn(from).stream().map(SignedMember::personId).collect(Collectors.toSet());
        refuse(RequestFaults.ofAsked(asked, household, new Counting(calculation).counted(file, from)));
        requests.open(asked.tenancyId(), asked.reason()).ifPresent(AskRecalculation::refuseSecond);
        RecalculationRequest request = new RecalculationRequest(
                Ids.next(),
                asked.tenancyId(),
                asked.reason(),
                asked.requestedOn(),
                0,
                members(asked.members()),
                List.of(),
                RecalculationRequest.State.of(RequestStatus.incomplete, Optional.empty(), Optional.empty()));
        requests.add(request);
        return follow.follow(request.recalculationRequestId(), file);
    }

    private static Map<UUID, Set<ProvenIncome>> members(List<Bodies.Stated> stated) {
        Map<UUID, Set<ProvenIncome>> members = new TreeMap<>();
        stated.forEach(member -> members.put(member.personId(), new TreeSet<>(member.incomeKinds())));
        return members;
    }

    private static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static void refuseSecond(RecalculationRequest open) {
        String href = Hrefs.recalculationRequest(open.recalculationRequestId()).toString();
        throw ProblemException.conflict(
                        "recalculationAlreadyAsked",
                        new Text(
                                "A request for the same reason is open: " + href + ".",
                                "Er loopt al een aanvraag om dezelfde reden: " + href + "."))
                .with("href", href);
    }

    private static ProblemException unknown(UUID tenancyId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "tenancyId",
                tenancyId.toString(),
                new Text("There is no tenancy " + tenancyId + ".", "Er is geen huur " + tenancyId + "."));
    }
}
