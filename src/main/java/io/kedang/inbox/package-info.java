/**
 * The task list 待办 (INBX-1, 2, 4): a read model of the engine's user tasks kept in the engine's own
 * transaction, and what people do with tasks. Capabilities that own a task type give it a {@link
 * io.kedang.inbox.TaskHandler}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit", "engine"})
package io.kedang.inbox;
