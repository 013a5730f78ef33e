/** Several replicas of a service, added, drained and killed under load. */
package be.huurwerk.system.scale;
