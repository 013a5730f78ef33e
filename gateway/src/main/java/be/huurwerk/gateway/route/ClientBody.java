package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.webkit.body.BodyLimit;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.concurrent.TimeoutException;

/**
 * The body that a client sends, in the pieces in which it comes. It fails with a problem where it proves longer than allowed, or where the client
 * keeps the service waiting; and with a {@link TimeoutException} where the service takes nothing of it for as long as it may be silent.
 */
final class ClientBody implements ReadStream<Buffer> {
    private static final Handler<Buffer> NOWHERE = part -> {};
    private static final int DISCARD_MILLIS = 2_000;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final long limit;
    private final long pace;
    private final int ticksOfService;
    private final long timer;
    private Handler<Throwable> failed = fault -> {};
    private long bytes;
    private long bytesAtTick;
    private int ticksHeldUp;
    private boolean paused = true;
    private boolean heldUp = true;
    private boolean ended;
    private boolean discarded;
    private ProblemException problem;
    private Runnable whenOver = () -> {};

    ClientBody(HttpServerRequest request, long limit, GatewayConfig config, Vertx vertx) {
        this.request = request;
        this.vertx = vertx;
        this.limit = limit;
        this.pace = config.bodyPace().asLongValue();
        this.ticksOfService = (int) Math.max(1, config.answerTimeout().dividedBy(config.bodyTimeout()));
        this.timer = vertx.setPeriodic(config.bodyTimeout().toMillis(), tick -> checkPace());
    }

    /** What was wrong with it; null as long as nothing is. */
    ProblemException problem() {
        return problem;
    }

    boolean ended() {
        return ended;
    }

    /** All of it. */
    Future<Buffer> whole() {
        Promise<Buffer> promise = Promise.promise();
        Buffer all = Buffer.buffer();
        exceptionHandler(promise::tryFail);
        endHandler(end -> promise.tryComplete(all));
        handler(all::appendBuffer);
        resume();
        return promise.future();
    }

    /** Its first bytes, {@code size} of them or somewhat more, and then it waits; all of it, where it is no longer. */
    Future<Buffer> beginning(int size) {
        Promise<Buffer> promise = Promise.promise();
        Buffer first = Buffer.buffer();
        exceptionHandler(promise::tryFail);
        endHandler(end -> promise.tryComplete(first));
        handler(part -> {
            first.appendBuffer(part);
            if (first.length() >= size) {
                pause();
                promise.tryComplete(first);
            }
        });
        resume();
        return promise.future();
    }

    /** Done once, when it is there, or nothing of it is waited for any more. */
    void whenOver(Runnable done) {
        whenOver = done;
    }

    /** The call is over: nothing is waited for any more. */
    void over() {
        vertx.cancelTimer(timer);
        Runnable done = whenOver;
        whenOver = () -> {};
        done.run();
    }

    /** {@link #readOn} with what still comes of it; whoever took it until now gets no more. */
    void discard() {
        over();
        discarded = true;
        readOn(request, vertx);
    }

    /**
     * Reads for a while what still comes of a body that nobody takes, and throws it away, so that a client that sends first and reads then sees the
     * answer; then closes the connection, if it isn't over.
     */
    static void readOn(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            return;
        }
        request.exceptionHandler(gone -> {});
        request.endHandler(end -> {});
        request.handler(NOWHERE);
        request.resume();
        vertx.setTimer(DISCARD_MILLIS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    @Override
    public ClientBody handler(Handler<Buffer> handler) {
        if (discarded) {
            return this;
        }
        request.handler(
                handler == null
                        ? null
                        : part -> {
                            bytes += part.length();
                            if (problem != null) {
                                return;
                            }
                            if (bytes > limit) {
                                fail(BodyLimit.exceeded(limit));
                            } else {
                                handler.handle(part);
                            }
                        });
        return this;
    }

    @Override
    public ClientBody exceptionHandler(Handler<Throwable> handler) {
        if (discarded) {
            return this;
        }
        failed = handler == null ? fault -> {} : handler;
        request.exceptionHandler(fault -> {
            over();
            failed.handle(fault);
        });
        return this;
    }

    @Override
    public ClientBody endHandler(Handler<Void> handler) {
        if (discarded) {
            return this;
        }
        request.endHandler(end -> {
            ended = true;
            over();
            if (handler != null && problem == null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public ClientBody pause() {
        if (!discarded) {
            paused = true;
            heldUp = true;
            request.pause();
        }
        return this;
    }

    @Override
    public ClientBody resume() {
        paused = false;
        request.resume();
        return this;
    }

    @Override
    public ClientBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    private void checkPace() {
        long came = bytes - bytesAtTick;
        ticksHeldUp = heldUp && came == 0 ? ticksHeldUp + 1 : 0;
        if (ended || problem != null) {
            return;
        }
        if (ticksHeldUp >= ticksOfService) {
            over();
            failed.handle(new TimeoutException("The service takes no more of the body"));
        } else if (!heldUp && came < pace) {
            fail(ProblemException.of(
                    ProblemType.REQUEST_TIMEOUT, new Text("The body came too slowly.", "De body kwam te traag.")));
        }
        heldUp = paused;
        bytesAtTick = bytes;
    }

    private void fail(ProblemException fault) {
        problem = fault;
        over();
        failed.handle(fault);
    }
}
