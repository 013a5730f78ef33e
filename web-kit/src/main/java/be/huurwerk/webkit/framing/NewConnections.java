package be.huurwerk.webkit.framing;

import io.netty.channel.ChannelPipeline;

/** A bean that puts something of its own before each connection that is accepted, before its first byte and that of TLS. */
public interface NewConnections {
    /** On the thread that accepts; all connections but those that came until the first call was answered. */
    void accepted(ChannelPipeline connection);
}
