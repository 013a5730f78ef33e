package be.huurwerk.gateway.route;

import be.huurwerk.webkit.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Turns to hold a connection to one service: so many at a time for each who asks, so that nobody who is slow has all of them; those that come
 * after wait in line, in order.
 */
final class Turns {
    private final Vertx vertx;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * @param most turns at a time, above 0
     * @param line how many may wait
     * @param patience how long
     * @param refusal what is said to who would wait longer, or behind more
     */
    record Bounds(int most, int line, Duration patience, Supplier<ProblemException> refusal) {}

    /** A turn that is not asked for yet. */
    Turn of(String who, Bounds bounds) {
        return new Turn(who, bounds);
    }

    private static final class Line {
        private final Queue<Turn> waiting = new ArrayDeque<>();
        private int running;

        private boolean isEmpty() {
            return running == 0 && waiting.isEmpty();
        }
    }

    /** What a turn is; changed only while its line is held. */
    private enum State {
        NEW,
        WAITING,
        RUNNING,
        OVER
    }

    /** One turn. Whoever began it, ends it, whatever became of it. */
    final class Turn {
        private final String who;
        private final Bounds bounds;
        private final Promise<Void> promise = Promise.promise();
        private State state = State.NEW;
        private Context context;

        private Turn(String who, Bounds bounds) {
            this.who = who;
            this.bounds = bounds;
        }

        /** Done, on the thread that asks, when it is there; fails with the refusal. Never done once it was ended. */
        Future<Void> begin() {
            State[] now = new State[1];
            lines.compute(who, (key, there) -> {
                Line line = there == null ? new Line() : there;
                if (line.running < bounds.most()) {
                    line.running++;
                    state = State.RUNNING;
                } else if (line.waiting.size() < bounds.line()) {
                    context = vertx.getOrCreateContext();
                    line.waiting.add(this);
                    state = State.WAITING;
                }
                now[0] = state;
                return line;
            });
            if (now[0] == State.RUNNING) {
                return Future.succeededFuture();
            }
            if (now[0] == State.NEW) {
                return Future.failedFuture(bounds.refusal().get());
            }
            long timer = vertx.setTimer(bounds.patience().toMillis(), late -> giveUp());
            return promise.future().onComplete(done -> vertx.cancelTimer(timer));
        }

        /** It is given to who waits next; one that waits itself waits no more. */
        void end() {
            lines.computeIfPresent(who, (key, line) -> {
                if (state == State.WAITING) {
                    line.waiting.remove(this);
                } else if (state == State.RUNNING) {
                    handOn(line);
                }
                state = State.OVER;
                return line.isEmpty() ? null : line;
            });
        }

        private void handOn(Line line) {
            Turn next = line.waiting.poll();
            if (next == null) {
                line.running--;
            } else {
                next.state = State.RUNNING;
                next.context.runOnContext(there -> next.promise.tryComplete());
            }
        }

        private void giveUp() {
            boolean[] waited = new boolean[1];
            lines.computeIfPresent(who, (key, line) -> {
                waited[0] = state == State.WAITING && line.waiting.remove(this);
                state = waited[0] ? State.OVER : state;
                return line.isEmpty() ? null : line;
            });
            if (waited[0]) {
                promise.tryFail(bounds.refusal().get());
            }
        }
    }
}
