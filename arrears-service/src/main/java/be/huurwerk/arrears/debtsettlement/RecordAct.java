package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what happened in a debt settlement; of a filed claim with its total, which is what the claim was on that day unless somebody says another. */
@ApplicationScoped
class RecordAct {

    private final ChangeSettlement change;
    private final DebtSettlements settlements;
    private final Claims claims;
    private final BusinessDate businessDate;

    RecordAct(ChangeSettlement change, DebtSettlements settlements, Claims claims, BusinessDate businessDate) {
        this.change = change;
        this.settlements = settlements;
        this.claims = claims;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for a day that is still to come or before the decision, and for a channel where none is, or none where
     *     one is, or for an amount of what is no claim, or none of a first claim; 404; 409 once it has ended, for what happened already (a claim of the
     *     same total), or for an answer to no draft; 412
     */
    @Transactional
    public DebtSettlement record(UUID debtSettlementId, Act asked, Who who, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        Act act = asked.kind() == Kind.claimFiled && asked.claimed().isEmpty()
                ? asked.claiming(claims.of(one, asked.on()).total())
                : asked;
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("on", act.on(), businessDate.today()).ifPresent(faults::add);
        Days.before("on", act.on(), one.admissibleOn()).ifPresent(faults::add);
        if (act.kind() == Kind.claimFiled && act.channel().isEmpty()) {
            faults.add(SettlementProblems.channelMissing());
        }
        if (act.kind() != Kind.claimFiled && act.channel().isPresent()) {
            faults.add(SettlementProblems.saidOfAFiledClaimAlone("channel"));
        }
        if (act.kind() != Kind.claimFiled && act.claimed().isPresent()) {
            faults.add(SettlementProblems.saidOfAFiledClaimAlone("claimed"));
        }
        if (act.kind() == Kind.claimFiled
                && act.claimed().filter(Euro::isZero).isPresent()
                && one.filed(act.on()).isEmpty()) {
            faults.add(SettlementProblems.nothingClaimed());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        change.requireRunning(one);
        require(one, act);
        settlements.add(debtSettlementId, act, who);
        return settlements.find(debtSettlementId);
    }

    private static void require(DebtSettlement one, Act act) {
        boolean answer = act.kind() == Kind.planObjected || act.kind() == Kind.planAccepted;
        Optional<Act> answered = one.answer(LocalDate.MAX);
        boolean another = act.kind() == Kind.planReceived
                && answered.filter(last ->
                                last.kind() == Kind.planObjected && !act.on().isBefore(last.on()))
                        .isPresent();
        boolean anotherClaim = act.kind() == Kind.claimFiled
                && one.filed(LocalDate.MAX)
                        .filter(last -> !act.on().isBefore(last.on()))
                        .filter(last -> !last.claimed().equals(act.claimed()))
                        .isPresent();
        if (act.kind() != Kind.registerFiled
                && !answer
                && !another
                && !anotherClaim
                && one.first(act.kind()).isPresent()) {
            throw SettlementProblems.notNow("This is recorded already.", "Dit is al geregistreerd.");
        }
        if (answer && answered.isPresent()) {
            throw SettlementProblems.notNow("The draft is answered already.", "Het ontwerp is al beantwoord.");
        }
        if (answer
                && one.draft(LocalDate.MAX)
                        .filter(received -> !act.on().isBefore(received.on()))
                        .isEmpty()) {
            throw SettlementProblems.notNow(
                    "No draft of a plan had come by then.", "Toen was er nog geen ontwerp van regeling ontvangen.");
        }
    }
}
