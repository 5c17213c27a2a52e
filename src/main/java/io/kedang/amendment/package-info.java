/**
 * Amendment 修改/变更 (AMND-1…5): requests to change an open file, how each field is decided, who
 * checks it, and the change that results.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "privacy",
      "access",
      "audit",
      "messaging",
      "customer",
      "verification",
      "inbox",
      "opening",
      "engine"
    })
package io.kedang.amendment;
