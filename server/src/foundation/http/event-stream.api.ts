/** Reads a stream of server-sent events as they come: each block of `data:` lines is one JSON value; comments keep the line open. */

export async function* readEvents(answer: Response): AsyncGenerator<unknown, void, undefined> {
  if (!answer.body) return
  const reader = answer.body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const data = block.split('\n').filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length))
        if (data.length > 0) yield JSON.parse(data.join('\n'))
      }
    }
  } finally {
    // Whoever stops listening closes the line.
    await reader.cancel().catch(() => {})
  }
}
