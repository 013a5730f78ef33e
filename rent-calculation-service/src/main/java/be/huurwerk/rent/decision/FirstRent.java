package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.SignedTenancies;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.rent.income.IncomesRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides the first rent of a tenancy by itself, once it is signed and every counted adult has declared an income, in whatever order
 * these came. Whoever calls holds the members of the household (as {@code Persons.lock} does), so that of two who bring the last
 * missing things one sees both; that it is decided once is kept by a unique index.
 */
@ApplicationScoped
public class FirstRent {

    private static final Logger LOG = Logger.getLogger(FirstRent.class);

    private final SignedTenancies tenancies;
    private final RentDecisions decisions;
    private final RentQuestions questions;
    private final RentCalculation calculation;
    private final RentBook book;

    FirstRent(
            SignedTenancies tenancies,
            RentDecisions decisions,
            RentQuestions questions,
            RentCalculation calculation,
            RentBook book) {
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.questions = questions;
        this.calculation = calculation;
        this.book = book;
    }

    /** Does nothing while something is missing, or when it is decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decideIfReady(UUID tenancyId) {
        Optional<SignedTenancy> tenancy = tenancies.lock(tenancyId);
        if (tenancy.isPresent() && !decisions.isFirstDecided(tenancyId)) {
            questions
                    .about(tenancy.get(), tenancy.get().startDate(), DecisionReason.initial.basis())
                    .ifPresent(question -> decide(tenancyId, question));
        }
    }

    void on(@Observes IncomesRecorded recorded) {
        recorded.personIds().forEach(person -> tenancies.ofPerson(person).forEach(this::decideIfReady));
    }

    private void decide(UUID tenancyId, RentQuestion question) {
        try {
            RentDecision decision =
                    book.enter(tenancyId, DecisionReason.initial, question, calculation.assess(question));
            LOG.infof("The first rent of tenancy %s is decided: %s", tenancyId, decision.rentDecisionId());
        } catch (MissingFactsException missing) {
            LOG.debugf("The first rent of tenancy %s waits: %s", tenancyId, missing.getMessage());
        } catch (UnknownParameterException unknown) {
            LOG.warnf("The first rent of tenancy %s can't be decided: %s", tenancyId, unknown.getMessage());
        }
    }
}
