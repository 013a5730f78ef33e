package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;

/**
 * An answer on its way to a client, which must take it: so much in each time, or all that there is. What the service has not sent yet nobody need
 * take; what lies in the sockets counts as taken.
 */
final class TakenAnswer implements WriteStream<Buffer> {
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final long pace;
    private final long timer;
    private final Runnable tooSlow;
    private long taken;
    private long takenAtTick;
    private boolean full;

    /** @param tooSlow done once, when the client takes too little of it */
    TakenAnswer(HttpServerResponse response, GatewayConfig config, Vertx vertx, Runnable tooSlow) {
        this.response = response;
        this.vertx = vertx;
        this.pace = config.readingPace().asLongValue();
        this.tooSlow = tooSlow;
        this.timer = vertx.setPeriodic(config.readingTimeout().toMillis(), tick -> checkPace());
    }

    /** Nothing of it is waited for any more. */
    void over() {
        vertx.cancelTimer(timer);
    }

    @Override
    public Future<Void> write(Buffer part) {
        return response.write(part).onSuccess(written -> taken += part.length());
    }

    @Override
    public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
        write(part).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        response.end(handler);
    }

    @Override
    public boolean writeQueueFull() {
        return response.writeQueueFull();
    }

    @Override
    public TakenAnswer drainHandler(Handler<Void> handler) {
        response.drainHandler(handler);
        return this;
    }

    @Override
    public TakenAnswer exceptionHandler(Handler<Throwable> handler) {
        response.exceptionHandler(handler);
        return this;
    }

    @Override
    public TakenAnswer setWriteQueueMaxSize(int size) {
        response.setWriteQueueMaxSize(size);
        return this;
    }

    private void checkPace() {
        boolean fullNow = response.writeQueueFull();
        if (full && fullNow && taken - takenAtTick < pace) {
            over();
            tooSlow.run();
        }
        full = fullNow;
        takenAtTick = taken;
    }
}
