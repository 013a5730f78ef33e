package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.decision.Refusal;
import be.huurwerk.rent.decision.RentBook;
import be.huurwerk.rent.decision.WaitingRents;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.IncomesRecorded;
import be.huurwerk.rent.parameter.AwaitsFigures;
import be.huurwerk.rent.recalculation.RecalculationRequest.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks how far a request is, whenever something came in: once every proof and every current income is there, the rent follows by itself.
 * Who calls holds the tenancy.
 */
@ApplicationScoped
class FollowRequests implements AwaitsFigures {

    private static final Logger LOG = Logger.getLogger(FollowRequests.class);

    private final RecalculationRequests requests;
    private final TenancyFiles files;
    private final Redecision redecision;
    private final RentBook book;
    private final WaitingRents waiting;
    private final RentCalculation calculation;
    private final Parameters parameters;

    FollowRequests(
            RecalculationRequests requests,
            TenancyFiles files,
            Redecision redecision,
            RentBook book,
            WaitingRents waiting,
            RentCalculation calculation,
            Parameters parameters) {
        this.requests = requests;
        this.files = files;
        this.redecision = redecision;
        this.book = book;
        this.waiting = waiting;
        this.calculation = calculation;
        this.parameters = parameters;
    }

    /** Keeps the request as it is now, and gives it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    RecalculationRequest follow(UUID requestId, TenancyFile file) {
        RecalculationRequest request = requests.find(requestId).orElseThrow();
        requests.keep(request.with(next(request, file)));
        return requests.find(requestId).orElseThrow();
    }

    void on(@Observes IncomesRecorded recorded) {
        List<UUID> tenancyIds = requests.openTenancies(recorded.personIds());
        if (!tenancyIds.isEmpty()) {
            files.lockAll(tenancyIds);
            takeUp(tenancyIds);
        }
    }

    @Override
    public List<UUID> awaitFigures() {
        return requests.openTenancies();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeUp(List<UUID> tenancyIds) {
        Map<UUID, TenancyFile> found = files.load(tenancyIds);
        for (RecalculationRequest request : requests.open(tenancyIds)) {
            Optional.ofNullable(found.get(request.tenancyId()))
                    .ifPresent(file -> keepIfNew(request, next(request, file)));
        }
    }

    private void keepIfNew(RecalculationRequest request, State next) {
        if (!next.equals(request.state())) {
            requests.keep(request.with(next));
        }
    }

    private State next(RecalculationRequest request, TenancyFile file) {
        try {
            Progress progress = Progress.of(request, day -> new Counting(calculation).counted(file, day), parameters);
            return progress.completedOn().isEmpty()
                    ? State.of(RequestStatus.incomplete, Optional.empty(), Optional.empty())
                    : complete(request, file, progress);
        } catch (UnknownParameterException unknown) {
            LOG.warnf("Request %s can't be followed: %s", request.recalculationRequestId(), unknown.getMessage());
            return request.state();
        }
    }

    private State complete(RecalculationRequest request, TenancyFile file, Progress progress) {
        LocalDate from = progress.effectiveFrom();
        State complete = State.of(RequestStatus.complete, progress.completedOn(), Optional.of(from));
        Counting counting = new Counting(calculation);
        boolean awaited = !counting.withoutCurrentIncome(file, from).isEmpty()
                || !new Pensions(counting).missing(request, file, from).isEmpty();
        if (awaited) {
            return complete;
        }
        Outcome outcome = redecision.of(file, from, request.reason().decision());
        if (outcome instanceof Outcome.Decided decided && !decided.decisions().isEmpty()) {
            UUID decisionId = book.enterAll(decided.decisions()).get(0).rentDecisionId();
            waiting.enterAll(decided.later());
            LOG.infof("Request %s is decided: %s", request.recalculationRequestId(), decisionId);
            return over(complete, RequestStatus.decided, Optional.of(decisionId), Optional.empty());
        }
        if (outcome instanceof Outcome.Decided) {
            return refused(complete, RequestRefusal.of("alreadyDecided"));
        }
        return outcome instanceof Outcome.Refused refused
                ? refused(complete, RequestRefusal.of(code(refused.refusal().why()), refused.refusal()))
                : complete;
    }

    /** As the JSON says it: {@code incomeNotLower}. */
    private static String code(Refusal.Why why) {
        StringBuilder code = new StringBuilder();
        for (String word : why.name().split("_")) {
            code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1);
    }

    private static State refused(State complete, RequestRefusal refusal) {
        return over(complete, RequestStatus.refused, Optional.empty(), Optional.of(refusal));
    }

    private static State over(
            State complete, RequestStatus status, Optional<UUID> decisionId, Optional<RequestRefusal> refusal) {
        return new State(
                status, complete.completedOn(), complete.effectiveFrom(), decisionId, refusal, Optional.empty());
    }
}
