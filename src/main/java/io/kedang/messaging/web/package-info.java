/**
 * Messages over REST: those of a case, the simulator of the demo, what gateways report, and the
 * outbox for administrators.
 */
package io.kedang.messaging.web;
