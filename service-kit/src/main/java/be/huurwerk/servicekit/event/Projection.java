package be.huurwerk.servicekit.event;

import java.util.List;

/**
 * What a listener keeps of what it is told, in tables that nobody else writes: it can be read anew from the topic. A CDI bean; its listener
 * hands each event on to it, or is one itself where it does nothing else.
 */
public interface Projection {
    /** Unique in the service. */
    String name();

    /** The name of the listener that hands it its events. */
    String listener();

    /** The tables, those that others of them refer to first. Their rows depend on the events alone: on no clock, and on no other table. */
    List<String> tables();

    /** Writes down what the event tells, and does nothing else. Ignores types that it does not know. */
    void on(ReceivedEvent event);
}
