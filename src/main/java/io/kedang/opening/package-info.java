/**
 * Account opening 开户 (OPEN-1…7): the application, its checks, the decisions on its findings and the
 * file that results.
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
      "engine"
    })
package io.kedang.opening;
