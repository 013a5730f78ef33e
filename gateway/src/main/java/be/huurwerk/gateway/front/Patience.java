package be.huurwerk.gateway.front;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long one connection is waited for: first line and headers of a call must come within a time of their first byte, however slowly they drip,
 * and the first call of a connection within the same time; a kept connection is closed after a time without a call. While a call is worked on,
 * other limits hold. All of it on the thread of the connection.
 */
final class Patience extends ChannelInboundHandlerAdapter {
    private final long headersNanos;
    private final long keptNanos;
    private long deadline;
    private boolean working;
    private boolean waiting;
    private ScheduledFuture<?> timer;

    Patience(long headersNanos, long keptNanos) {
        this.headersNanos = headersNanos;
        this.keptNanos = keptNanos;
        this.deadline = System.nanoTime() + headersNanos;
    }

    void callBegan() {
        working = true;
        waiting = false;
    }

    void callEnded() {
        working = false;
        waiting = true;
        deadline = System.nanoTime() + keptNanos;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        look(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (waiting) {
            waiting = false;
            deadline = Math.min(deadline, System.nanoTime() + headersNanos);
        }
        super.channelRead(context, bytes);
    }

    /** Else its timer would keep a connection in memory that is long gone. */
    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (timer != null) {
            timer.cancel(false);
        }
        super.channelInactive(context);
    }

    /** One timer a connection: it looks again when the deadline that it saw has come. */
    private void look(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        long left = working ? Math.min(headersNanos, keptNanos) : deadline - System.nanoTime();
        if (left <= 0) {
            context.close();
        } else {
            timer = context.executor().schedule(() -> look(context), left, TimeUnit.NANOSECONDS);
        }
    }
}
