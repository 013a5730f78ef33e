package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.inspection.NoCharge;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done before a household is gone and its deposit settled (checklist bij een opzeg). */
final class DepartureChecklist {

    private static final Set<String> SETTLED = Set.of("settled", "withdrawn");

    private static final Text NEVER_INSPECTED = new Text(
            "No outgoing inspection is signed: the departure says what damage is charged.",
            "Er is geen ondertekende uitgaande plaatsbeschrijving: het vertrek vermeldt welke schade aangerekend wordt.");

    private DepartureChecklist() {}

    @Schema(name = "LeavingState")
    enum State {
        open,
        done,
        notApplicable
    }

    /**
     * @param on when it was done, where a day is kept
     * @param note what is to be known of it
     */
    record Point(
            LeavingItem item, State state, Optional<LocalDate> on, Optional<LocalDate> dueOn, Optional<Text> note) {

        Point(LeavingItem item, State state, Optional<LocalDate> on, Optional<LocalDate> dueOn) {
            this(item, state, on, dueOn, Optional.empty());
        }
    }

    static List<Point> of(LeavingFacts facts) {
        return Stream.of(LeavingItem.values()).map(item -> point(item, facts)).toList();
    }

    /** What the settlement of the deposit still waits for; the last posting of the rent account comes after it. */
    static List<LeavingItem> awaitedBySettlement(List<Point> points) {
        return points.stream()
                .filter(point -> point.state() == State.open && point.item().isAwaitedBySettlement())
                .map(Point::item)
                .toList();
    }

    private static Point point(LeavingItem item, LeavingFacts facts) {
        return switch (item) {
            case notice -> new Point(item, state(facts.endFixed()), facts.noticeOn(), Optional.empty());
            case damageClaims -> new Point(item, state(facts.openClaims() == 0), Optional.empty(), Optional.empty());
            case outgoingInspection -> inspection(facts);
            case water, electricity, gas -> meter(item, facts);
            case forwardingAddress -> done(item, facts.addressOn());
            case heir -> facts.heirNeeded() ? done(item, facts.heirOn()) : notApplicable(item);
            case keys -> done(item, facts.keysOn());
            case depositSettlement -> settlement(facts);
        };
    }

    /**
     * Without an incoming inspection the outgoing one charges nothing. Where none was signed when the keys came back none follows: the
     * departure itself says what damage is charged.
     */
    private static Point inspection(LeavingFacts facts) {
        LeavingItem item = LeavingItem.outgoingInspection;
        Optional<LocalDate> signedOn = facts.inspectionSignedOn();
        if (signedOn.isEmpty() && facts.keysOn().isPresent()) {
            return new Point(
                    item, State.notApplicable, Optional.empty(), Optional.empty(), Optional.of(NEVER_INSPECTED));
        }
        Optional<Text> note = Optional.of(NoCharge.noIncomingInspection.text()).filter(text -> !facts.incomingSigned());
        return new Point(item, state(signedOn.isPresent()), signedOn, Optional.empty(), note);
    }

    private static Point meter(LeavingItem item, LeavingFacts facts) {
        Optional<LocalDate> handedOver = facts.meters().get(item);
        if (handedOver == null) {
            return done(item, Optional.empty());
        }
        return handedOver.isPresent() ? done(item, handedOver) : notApplicable(item);
    }

    private static Point settlement(LeavingFacts facts) {
        return facts.depositStatus()
                .map(status -> new Point(
                        LeavingItem.depositSettlement,
                        state(SETTLED.contains(status)),
                        Optional.empty(),
                        facts.settlementDueOn()))
                .orElseGet(() -> notApplicable(LeavingItem.depositSettlement));
    }

    private static Point done(LeavingItem item, Optional<LocalDate> on) {
        return new Point(item, state(on.isPresent()), on, Optional.empty());
    }

    private static Point notApplicable(LeavingItem item) {
        return new Point(item, State.notApplicable, Optional.empty(), Optional.empty());
    }

    private static State state(boolean done) {
        return done ? State.done : State.open;
    }
}
