/** How much memory a reading process may take, in bytes. */
const most = 1 << 30
const every = 100

/** Runs beside the reading, on a thread of its own, and ends the whole process when it takes too much memory. */
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, every)
